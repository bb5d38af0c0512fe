package yangguang.law.forms;

import java.util.List;
import java.util.Optional;

/** All statutory forms of the law folder. */
public final class Forms {
    private static final List<String> NATIONAL = List.of("stat-2014");

    private final List<Form> forms = NATIONAL.stream().map(FormFile::read).toList();

    /** The national form in which a year is reported; none before there was one. */
    public Optional<Form> tableFor(int year) {
        return forms.stream().filter(form -> form.years().contain(year)).findFirst();
    }

    /** The form of that id, such as STAT-2014. */
    public Optional<Form> named(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    public List<Form> all() {
        return forms;
    }
}
