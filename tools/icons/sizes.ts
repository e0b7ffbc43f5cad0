/** Every size Office asks for, in pixels. */
export const sizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
