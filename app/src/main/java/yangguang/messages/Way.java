package yangguang.messages;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How a message reaches somebody. */
public enum Way {
    /** 电子邮件. One plain address in ASCII, as nearly every mail server takes it. */
    EMAIL("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", 254),
    /** 短信. A number of digits, with its country if a plus begins it. */
    SMS("\\+?\\d{5,19}", 20);

    private final Pattern form;
    private final int longest;

    Way(String form, int longest) {
        this.form = Pattern.compile(form);
        this.longest = longest;
    }

    /** As the line of deliveries calls them. */
    static String[] names() {
        return Arrays.stream(values()).map(Way::name).toArray(String[]::new);
    }

    /** Whether a message can be sent to such an address; for the form in which it is typed. */
    public boolean accepts(String to) {
        return to.length() <= longest && form.matcher(to).matches();
    }
}
