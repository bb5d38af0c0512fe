package yangguang.law.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.RegionCode;

/** All statutory forms of the law folder. */
public final class Forms {
    private static final List<String> FILES =
            List.of("stat-2014", "ar-2019", "ar-2021", "fujian-annex");

    private final List<Form> forms = FILES.stream().map(FormFile::read).toList();

    /** The national form in which a year is reported; none before there was one. */
    public Optional<Form> tableFor(int year) {
        return of(year).filter(Form::isNational).findFirst();
    }

    /**
     * All forms in which a body reports a year: the national one first, then those of its region.
     *
     * @param region where the body is, null if not known
     */
    public List<Form> tablesFor(int year, @Nullable RegionCode region) {
        return Stream.concat(
                        tableFor(year).stream(),
                        of(year).filter(form -> region != null && form.isOf(region)))
                .toList();
    }

    /** The form that took the place of this one's the year before; itself if it was in use. */
    public Optional<Form> before(Form form, int year) {
        if (form.years().contain(year - 1)) return Optional.of(form);
        return form.isNational() ? tableFor(year - 1) : Optional.empty();
    }

    /** The form of that id, such as STAT-2014. */
    public Optional<Form> named(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    public List<Form> all() {
        return forms;
    }

    private Stream<Form> of(int year) {
        return forms.stream().filter(form -> form.years().contain(year));
    }
}
