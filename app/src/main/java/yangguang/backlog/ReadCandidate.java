package yangguang.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Body;
import yangguang.documents.ExistingDocument;
import yangguang.documents.PublishExisting;
import yangguang.files.Extracted;
import yangguang.files.Files;
import yangguang.files.Files.Tried;
import yangguang.files.Guess;
import yangguang.files.Recognised;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.law.Law;
import yangguang.law.catalogue.Category;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.codes.Parsed;
import yangguang.pages.TypedDay;

/** Reads a candidate: what its row says, and what can be recognised in its files. */
@Component
class ReadCandidate {
    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1");
    private static final int LONGEST_TITLE = 300;

    private final Files files;
    private final Law law;
    private final Clock clock;

    ReadCandidate(Files files, Law law, Clock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /** What became of a reading. */
    sealed interface Outcome {
        record Ready(ExistingDocument document) implements Outcome {}

        record Faulty(List<Fault> faults) implements Outcome {}
    }

    /**
     * Reads one.
     *
     * @param category where documents stand that do not say it themselves; null for 其他应当主动公开
     * @param keep whether its files are stored, or only looked at
     */
    Outcome read(Candidate candidate, Body body, @Nullable String category, boolean keep) {
        var reading = new Reading(candidate, body, category);
        reading.files(keep);
        return reading.outcome();
    }

    private final class Reading {
        private final Candidate candidate;
        private final Body body;
        private final @Nullable String usual;
        private final List<Fault> faults = new ArrayList<>();
        private final List<StoredFile> stored = new ArrayList<>();
        private Extracted read = Extracted.NOTHING;

        Reading(Candidate candidate, Body body, @Nullable String usual) {
            this.candidate = candidate;
            this.body = body;
            this.usual = usual;
        }

        void files(boolean keep) {
            for (Path path : candidate.files()) {
                String name = String.valueOf(path.getFileName());
                if (!java.nio.file.Files.isRegularFile(path)) fault("file-missing", name);
                else file(name, path, keep);
            }
            if (read.empty() && !candidate.html().isBlank())
                read = Extracted.ofHtml(candidate.html());
            String typed = candidate.of(Column.TEXT);
            if (read.empty() && !typed.isEmpty()) read = Extracted.ofText(typed);
        }

        private void file(String name, Path path, boolean keep) {
            switch (tried(name, path)) {
                case Tried.Unfit(var why) ->
                        faults.add(
                                new Fault(
                                        candidate.line(),
                                        candidate.name(),
                                        why.message(),
                                        why.arguments()));
                case Tried.Read(var file, var extracted, var words) -> {
                    var grave = PublishExisting.grave(file.name() + "\n" + words);
                    if (!grave.isEmpty()) fault("held-back", String.join("; ", grave));
                    else if (keep) stored.add(store(name, path));
                    else stored.add(file);
                    if (read.empty()) read = extracted;
                }
            }
        }

        private Tried tried(String name, Path path) {
            try (InputStream bytes = java.nio.file.Files.newInputStream(path)) {
                return files.trial(name, bytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + path, unreadable);
            }
        }

        private StoredFile store(String name, Path path) {
            try (InputStream bytes = java.nio.file.Files.newInputStream(path)) {
                return switch (files.store(name, bytes)) {
                    case Storing.Stored(var file) -> file;
                    case Storing.Refused why ->
                            throw new IllegalStateException("looked at before: " + why.message());
                };
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + path, unreadable);
            }
        }

        Outcome outcome() {
            Recognised seen = seen();
            String title = either(candidate.of(Column.TITLE), seen.title());
            if (title.isEmpty()) fault("title");
            if (title.length() > LONGEST_TITLE) fault("title-long", LONGEST_TITLE);
            if (read.empty() && stored.isEmpty() && candidate.files().isEmpty()) fault("empty");
            LocalDate published = day(Column.PUBLISHED);
            LocalDate made = day(Column.MADE);
            if (made == null && seen.dateMade() != null) made = seen.dateMade().value();
            if (made == null) made = published;
            if (published == null) published = made;
            if (made == null && faults.isEmpty()) fault("day");
            if (made != null && published != null && published.isBefore(made))
                fault("published-before", published, made);
            if (published != null && published.isAfter(today())) fault("future", published);
            DocumentNumber number = number(seen);
            String category = published == null ? "" : category(published);
            if (!faults.isEmpty() || made == null || published == null)
                return new Outcome.Faulty(List.copyOf(faults));
            return new Outcome.Ready(
                    new ExistingDocument(
                            body.id(),
                            title,
                            number,
                            first(either(candidate.of(Column.ISSUER), seen.issuer()), body.name()),
                            made,
                            moment(published),
                            day(Column.FROM),
                            day(Column.UNTIL),
                            genre(seen),
                            candidate.of(Column.SUMMARY),
                            category,
                            YES.contains(
                                    candidate
                                            .of(Column.NORMATIVE)
                                            .toLowerCase(java.util.Locale.ROOT)),
                            null,
                            read.html(),
                            read.text(),
                            stored));
        }

        /** A file says what it is; of a row that has none only the title is read. */
        private Recognised seen() {
            return candidate.files().isEmpty()
                    ? files.recognise(new Extracted("", candidate.of(Column.TITLE)))
                    : files.recognise(read);
        }

        private void fault(String key, Object... arguments) {
            faults.add(new Fault(candidate, "backlog.fault." + key, arguments));
        }

        private @Nullable LocalDate day(Column column) {
            String typed = candidate.of(column);
            if (typed.isEmpty()) return null;
            var day = TypedDay.parse(typed);
            if (day.isEmpty()) fault("no-day", typed);
            return day.orElse(null);
        }

        private @Nullable DocumentNumber number(Recognised seen) {
            String typed = candidate.of(Column.NUMBER);
            if (typed.isEmpty()) return seen.number() == null ? null : seen.number().value();
            if (DocumentNumber.parse(typed) instanceof Parsed.Ok<DocumentNumber>(var number))
                return number;
            fault("number", typed);
            return null;
        }

        private @Nullable String genre(Recognised seen) {
            String typed = candidate.of(Column.GENRE);
            if (!typed.isEmpty()) return typed;
            return seen.genre() == null ? null : seen.genre().value();
        }

        /** By code or label, of the law of the day on which it became public. */
        private String category(LocalDate published) {
            String typed =
                    first(candidate.of(Column.CATEGORY), Objects.requireNonNullElse(usual, ""));
            var known = law.catalogue().categories(published);
            Optional<Category> found =
                    known.stream()
                            .filter(
                                    one ->
                                            typed.isEmpty()
                                                    ? one.residual()
                                                    : one.code().equals(typed)
                                                            || one.label().equals(typed))
                            .findFirst()
                            .or(
                                    () ->
                                            typed.isEmpty()
                                                    ? Optional.empty()
                                                    : law.catalogue().category(typed));
            if (found.isEmpty()) fault("category", typed);
            return found.map(Category::code).orElse("");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant moment(LocalDate day) {
        var moment = day.atStartOfDay(clock.getZone()).toInstant();
        return moment.isBefore(clock.instant()) ? moment : clock.instant();
    }

    private static String either(String typed, @Nullable Guess<String> guess) {
        return typed.isEmpty() && guess != null ? guess.value() : typed;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
