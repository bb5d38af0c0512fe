package yangguang.files;

/**
 * A letter on a page.
 *
 * @param page from 0
 * @param box its whole cell, from below the descenders to above the ascenders
 */
record Glyph(int page, String text, Box box) {}
