package yangguang.channels;

/**
 * 回执: what an account gives for what was published there.
 *
 * @param id by which the account knows it
 * @param address at which everybody sees it; empty where it names none
 */
public record Receipt(String id, String address) {
    String written() {
        return (id + " " + address).strip();
    }

    static Receipt read(String written) {
        int end = written.indexOf(' ');
        return end < 0
                ? new Receipt(written, "")
                : new Receipt(written.substring(0, end), written.substring(end + 1));
    }
}
