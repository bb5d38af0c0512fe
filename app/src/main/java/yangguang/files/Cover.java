package yangguang.files;

/**
 * A black box on a page.
 *
 * @param page from 0
 * @param ground printed on it
 */
record Cover(int page, Box box, String ground) {
    /** What a reader who cannot see the box is told. */
    String spoken() {
        return "【" + ground + "】";
    }
}
