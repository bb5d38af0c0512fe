package yangguang.messages;

/**
 * 附件: a file that goes with an e-mail.
 *
 * @param type such as application/pdf
 */
public record Enclosure(String name, String type, byte[] bytes) {
    /** Without what is personal. */
    @Override
    public String toString() {
        return "file of " + type;
    }
}
