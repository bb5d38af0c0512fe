package yangguang.channels;

/** How far an errand of several steps came, so that no step is done twice after a break. */
interface Progress {
    /** Empty at the beginning. */
    String known();

    void keep(String step);
}
