package yangguang.documents.web;

import java.util.function.Function;
import yangguang.documents.Permission;
import yangguang.documents.Publishing;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** Where the wish to do something with a document leads. */
final class Answer {
    private Answer() {}

    /** After a button without a form: nothing can be wrong in it. */
    static Page to(Publishing became, long id, Page then) {
        return to(
                became,
                id,
                then,
                problems -> {
                    throw new IllegalStateException("no form to show again: " + problems.all());
                });
    }

    static Page to(Publishing became, long id, Page then, Function<Problems, Page> again) {
        return switch (became) {
            case Publishing.Done _ -> then;
            case Publishing.Wrong(String field, String key) ->
                    again.apply(Problems.none().add(field, key));
            case Publishing.Refused(Permission.Closed why) -> FillPages.closed(id, why);
        };
    }

    static String record(long id) {
        return "/desk/documents/" + id;
    }
}
