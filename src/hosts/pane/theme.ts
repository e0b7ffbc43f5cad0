import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";

/** Cinnabar, from deep to pale: the one accent of the pane. */
const BRAND: BrandVariants = {
  10: "#1b0504",
  20: "#2f0a09",
  30: "#440d0c",
  40: "#590f0f",
  50: "#6f1213",
  60: "#861717",
  70: "#9b1c1c",
  80: "#ad2423",
  90: "#bb3831",
  100: "#c74c42",
  110: "#d26054",
  120: "#dc7467",
  130: "#e5897b",
  140: "#ed9e90",
  150: "#f3b3a7",
  160: "#f8c8bf",
};

const FONTS = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyNumeric: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

export const lightTheme: Theme = { ...createLightTheme(BRAND), ...FONTS };

export const darkTheme: Theme = {
  ...createDarkTheme(BRAND),
  ...FONTS,
  // The ramp's own middle is too dark to be read on the dark pane.
  colorBrandForeground1: BRAND[130],
  colorBrandForeground2: BRAND[140],
  colorBrandForegroundLink: BRAND[130],
  colorBrandForegroundLinkHover: BRAND[140],
  colorBrandForegroundLinkPressed: BRAND[120],
  colorCompoundBrandForeground1: BRAND[130],
  colorCompoundBrandForeground1Hover: BRAND[140],
  colorCompoundBrandForeground1Pressed: BRAND[120],
  colorCompoundBrandStroke: BRAND[110],
  colorCompoundBrandStrokeHover: BRAND[120],
  colorBrandStroke1: BRAND[120],
};
