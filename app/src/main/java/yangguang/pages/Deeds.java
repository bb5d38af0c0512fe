package yangguang.pages;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Does what a form asks for, once. Work that leads elsewhere is kept and a second sending leads
 * there too; work that shows the form again is undone.
 */
@Component
public class Deeds {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final Once once;

    Deeds(Once once) {
        this.once = once;
    }

    public Page once(String key, Supplier<Page> work) {
        var first = new AtomicReference<Page>();
        try {
            String address = once.run(usable(key), () -> addressOf(work.get(), first));
            return first.get() == null ? Page.to(address) : first.get();
        } catch (Undone shown) {
            return shown.page;
        }
    }

    private static String addressOf(Page page, AtomicReference<Page> first) {
        return switch (page) {
            case Page.Elsewhere elsewhere -> {
                first.set(elsewhere);
                yield elsewhere.address().toString();
            }
            case Page.Shown shown -> throw new Undone(shown);
        };
    }

    private static String usable(String key) {
        return key.length() < SHORTEST || key.length() > LONGEST
                ? UUID.randomUUID().toString()
                : key;
    }

    private static final class Undone extends RuntimeException {
        private final transient Page page;

        Undone(Page page) {
            super("the form is shown again");
            this.page = page;
        }
    }
}
