import { createTheme, defaultVariantColorsResolver } from "@mantine/core";

/** Mantine in our colours, where it asks for them as values: filled buttons keep their contrast in both themes. */
export const theme = createTheme({
  // A place for the focus inside of a menu is no item of it: the first item takes the focus itself.
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
  variantColorResolver: (wanted) =>
    wanted.variant === "filled"
      ? {
          background: "var(--accent)",
          hover: "color-mix(in oklab, var(--accent) 88%, var(--ink))",
          color: "var(--accent-ink)",
          border: "1px solid transparent",
        }
      : defaultVariantColorsResolver(wanted),
});
