package yangguang.pages;

import java.util.function.Function;

/** What came of a deed that a form asked for. */
public sealed interface Came {
    record Done() implements Came {}

    /** Something else happened meanwhile, or something has not happened yet. */
    record NotNow() implements Came {}

    record Wrong(Problems problems) implements Came {}

    /**
     * Where it leads, with what was done in a banner; or the form again with what is wrong.
     *
     * @param room the beginning of the keys of its sentences
     * @param said the end of the key of what was done
     */
    default Page page(String address, String room, String said, Function<Problems, Page> again) {
        return switch (this) {
            case Done _ -> Page.to(address).saying(room + said);
            case NotNow _ -> Page.to(address).saying(room + "not-now");
            case Wrong(var problems) -> again.apply(problems);
        };
    }
}
