package yangguang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/** Invented records of an invented county. */
record Samples(
        long id,
        String title,
        String text,
        @Nullable String number,
        String bodyCode,
        String bodyName,
        String genre,
        LocalDate day,
        String validity,
        @Nullable LocalDate changesOn,
        List<String> formats) {
    static final String KIND = "note";

    static Samples titled(long id, String title) {
        return new Samples(
                id,
                title,
                "",
                null,
                "PDY000019",
                "青禾街道办事处",
                "通知",
                LocalDate.of(2025, 3, 1).plusDays(id),
                "unmarked",
                null,
                List.of("docx"));
    }

    Samples saying(String text) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, changesOn,
                formats);
    }

    Samples numbered(String number) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, changesOn,
                formats);
    }

    Samples by(String bodyCode, String bodyName) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, changesOn,
                formats);
    }

    Samples genre(String genre) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, changesOn,
                formats);
    }

    Samples on(LocalDate day) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, changesOn,
                formats);
    }

    Samples valid(String validity, @Nullable LocalDate until) {
        return new Samples(
                id, title, text, number, bodyCode, bodyName, genre, day, validity, until, formats);
    }

    Samples as(String... formats) {
        return new Samples(
                id,
                title,
                text,
                number,
                bodyCode,
                bodyName,
                genre,
                day,
                validity,
                changesOn,
                List.of(formats));
    }

    String indexNumber() {
        return "%s/%d-%05d".formatted(bodyCode, day.getYear(), id);
    }

    String address() {
        return "/i/" + indexNumber();
    }

    SearchDocument record() {
        Instant published = day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return new SearchDocument(
                new RecordRef(KIND, id),
                address(),
                title,
                indexNumber(),
                number,
                bodyCode,
                bodyName,
                "20-1",
                genre,
                text,
                day,
                published,
                validity,
                changesOn,
                formats,
                List.of());
    }
}
