package yangguang.mailbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.mailbox.Mail;
import yangguang.mailbox.Mailbox;
import yangguang.mailbox.Written;
import yangguang.registers.ReadFields;
import yangguang.registers.RegisterBook;

/** Registers in which a mail can be recorded, with what is known of it filled in. */
@Component
public class MailOnward {
    private static final Pattern ENTRY =
            Pattern.compile("/u/[^/]+/registers/(?<register>[a-z0-9-]+)/(?<id>\\d{1,18})");
    private static final String WAY = "way";
    private static final String ON_THE_WEB = "web";

    private final RegisterBook book;

    MailOnward(RegisterBook book) {
        this.book = book;
    }

    /** Where a mail is recorded. */
    public record Onward(Definition register, String address) {}

    /**
     * Those in which the viewer may record: with the entry that the mail is about, or where none is
     * needed.
     */
    List<Onward> of(Viewer viewer, Mailbox.Whole whole) {
        var about = whole.written().flatMap(MailOnward::about);
        return book.recordedIn(viewer).stream()
                .flatMap(register -> of(register, whole, about).stream())
                .toList();
    }

    private static Optional<MatchResult> about(Written written) {
        return Optional.of(ENTRY.matcher(written.about()))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }

    private static Optional<Onward> of(
            Definition register, Mailbox.Whole whole, Optional<MatchResult> about) {
        var mail = first(register, field -> field.kind() instanceof Kind.Mail);
        if (mail.isEmpty()) return Optional.empty();
        var address = begun(register, mail.get(), whole.mail());
        var entry = about.flatMap(one -> first(register, field -> isOf(field, one)));
        if (entry.isEmpty() && first(register, MailOnward::needsEntry).isPresent())
            return Optional.empty();
        if (entry.isPresent())
            address.queryParam(ReadFields.name(entry.get()), about.orElseThrow().group("id"))
                    .queryParam(ReadFields.name(register.title()), "{subject}");
        var subject = whole.written().map(Written::subject).orElse("");
        return Optional.of(
                new Onward(
                        register,
                        address.encode().buildAndExpand(Map.of("subject", subject)).toUriString()));
    }

    private static UriComponentsBuilder begun(Definition register, Field field, Mail mail) {
        var address =
                UriComponentsBuilder.fromPath("/desk/registers/" + register.id() + "/new")
                        .queryParam(ReadFields.name(field), mail.number())
                        .queryParam(ReadFields.name(register.day()), mail.receivedOn());
        if (register.field(WAY).filter(way -> way.option(ON_THE_WEB).isPresent()).isPresent())
            address.queryParam(ReadFields.name(WAY), ON_THE_WEB);
        return address;
    }

    private static Optional<Field> first(Definition register, Predicate<Field> is) {
        return register.first().stream().filter(is).findFirst();
    }

    private static boolean isOf(Field field, MatchResult about) {
        return field.kind() instanceof Kind.EntryOf(var id) && id.equals(about.group("register"));
    }

    private static boolean needsEntry(Field field) {
        return field.needed() && field.kind() instanceof Kind.EntryOf;
    }
}
