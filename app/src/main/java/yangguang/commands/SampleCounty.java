package yangguang.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.ImportPeople;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.ImportBodies;
import yangguang.documents.Attribute;
import yangguang.documents.Chain;
import yangguang.documents.Chains;
import yangguang.documents.DeskDocuments;
import yangguang.documents.ExistingDocument;
import yangguang.documents.Field;
import yangguang.documents.PublishExisting;
import yangguang.documents.PublishExisting.Filing;
import yangguang.documents.Publishing;
import yangguang.documents.RegisterDocuments;
import yangguang.documents.SaveDraft;
import yangguang.documents.Saving;
import yangguang.documents.Submission;
import yangguang.documents.SubmitDocument;
import yangguang.documents.WithdrawDocument;
import yangguang.files.Extracted;
import yangguang.journal.Actor;
import yangguang.law.codes.DocumentNumber;

/** Loads {@code samples/} through the same doors that everybody uses. */
@Component
class SampleCounty implements Demo, StartMessage {
    private static final Actor OPERATOR = new Actor.CommandLine("--demo");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Bodies bodies;
    private final ImportBodies importBodies;
    private final ImportPeople importPeople;
    private final People people;
    private final SampleOfficers officers;
    private final Chains chains;
    private final PublishExisting publishExisting;
    private final DeskDocuments desk;
    private final RegisterDocuments register;
    private final SaveDraft save;
    private final SubmitDocument submit;
    private final WithdrawDocument withdraw;
    private final SampleRequests requests;
    private final SampleEntries entries;
    private final Clock clock;
    private List<ImportPeople.Imported> added = List.of();

    SampleCounty(
            Bodies bodies,
            ImportBodies importBodies,
            ImportPeople importPeople,
            People people,
            SampleOfficers officers,
            Chains chains,
            PublishExisting publishExisting,
            DeskDocuments desk,
            RegisterDocuments register,
            SaveDraft save,
            SubmitDocument submit,
            WithdrawDocument withdraw,
            SampleRequests requests,
            SampleEntries entries,
            Clock clock) {
        this.bodies = bodies;
        this.importBodies = importBodies;
        this.importPeople = importPeople;
        this.people = people;
        this.officers = officers;
        this.chains = chains;
        this.publishExisting = publishExisting;
        this.desk = desk;
        this.register = register;
        this.save = save;
        this.submit = submit;
        this.withdraw = withdraw;
        this.requests = requests;
        this.entries = entries;
        this.clock = clock;
    }

    /** All of it, or nothing: an interrupted load leaves the installation as empty as it was. */
    @Override
    @Transactional
    public void loadIfNew() {
        if (bodies.root().isPresent()) return;
        loadBodies();
        loadPeople();
        bodies.all().forEach(this::shortenReview);
        documents().forEach(this::load);
        requests.load();
        entries.load();
    }

    /** Who may sign in; told once, because their passwords are kept nowhere. */
    @Override
    public List<String> lines() {
        return added.stream()
                .map(
                        one ->
                                "  %s  %s  %s  (%s)"
                                        .formatted(
                                                one.person().account(),
                                                one.password().value(),
                                                one.person().name(),
                                                one.body().shortName()))
                .toList();
    }

    private void loadBodies() {
        switch (importBodies.run(bytes("bodies.csv"), null, OPERATOR)) {
            case ImportBodies.Outcome.Imported _ -> {}
            case ImportBodies.Outcome.Refused(var bad) -> throw damaged("bodies.csv", bad);
        }
    }

    private void loadPeople() {
        Set<Long> all = bodies.subtree(bodies.root().orElseThrow().id());
        switch (importPeople.run(bytes("people.csv"), all, null, OPERATOR)) {
            case ImportPeople.Outcome.Done(var done) -> added = done;
            case ImportPeople.Outcome.Refused(var bad) -> throw damaged("people.csv", bad);
        }
    }

    /** Where one leader holds all roles of the review, the leader does it in one go. */
    private void shortenReview(Body body) {
        List<Person> signing = people.having(Role.APPROVER, body.id());
        if (!signing.isEmpty() && signing.equals(people.having(Role.REVIEWER, body.id())))
            chains.set(OPERATOR, body.id(), Chain.WAYS.getLast());
    }

    private void load(SampleDocument sample) {
        Body body = bodies.byName(sample.fact("主体")).orElseThrow();
        switch (sample.fact("状态")) {
            case "公开" -> publish(sample, body);
            case "撤下" -> withdraw(sample, body, publish(sample, body));
            case "草稿" -> draft(sample, body);
            case "审核中" -> submit(sample, body, draft(sample, body));
            case String other -> throw new IllegalStateException("samples: a state " + other);
        }
    }

    private long publish(SampleDocument sample, Body body) {
        Extracted text = Extracted.ofText(sample.text());
        LocalDate today = LocalDate.now(clock);
        var existing =
                new ExistingDocument(
                        body.id(),
                        sample.fact("标题"),
                        DocumentNumber.parse(sample.fact("文号")).asOptional().orElse(null),
                        body.name(),
                        sample.day("成文日期", today),
                        sample.day("公开日期", today)
                                .atTime(MORNING)
                                .atZone(clock.getZone())
                                .toInstant(),
                        dayOrNull(sample, "有效期自"),
                        dayOrNull(sample, "有效期至"),
                        sample.fact("公文种类").isEmpty() ? null : sample.fact("公文种类"),
                        sample.fact("概述"),
                        sample.fact("分类"),
                        sample.says("规范性文件", "是"),
                        null,
                        text.html(),
                        text.text(),
                        List.of());
        return switch (publishExisting.publish(existing, OPERATOR)) {
            case Filing.Filed(long id, String _) -> id;
            case Filing.AlreadyThere _, Filing.NumberTaken _ ->
                    throw new IllegalStateException("samples: twice " + existing.title());
            case Filing.HeldBack(var words) ->
                    throw new IllegalStateException("samples: not for the public: " + words);
        };
    }

    private @Nullable LocalDate dayOrNull(SampleDocument sample, String name) {
        return sample.fact(name).isEmpty() ? null : sample.day(name, LocalDate.now(clock));
    }

    private void withdraw(SampleDocument sample, Body body, long id) {
        Publishing came =
                withdraw.withdraw(officers.of(Role.APPROVER, body), id, sample.fact("撤下理由"), "");
        if (!(came instanceof Publishing.Done)) throw damaged(sample.fact("标题"), came);
    }

    private void submit(SampleDocument sample, Body body, long id) {
        Submission came = submit.submit(officers.of(Role.EDITOR, body), id);
        if (!(came instanceof Submission.Submitted)) throw damaged(sample.fact("标题"), came);
    }

    private long draft(SampleDocument sample, Body body) {
        Viewer clerk = officers.of(Role.EDITOR, body);
        long id = register.register(clerk, List.of());
        var typed = new EnumMap<Field, String>(Field.class);
        typed.putAll(
                Map.of(
                        Field.TITLE, sample.fact("标题"),
                        Field.NUMBER, sample.fact("文号"),
                        Field.MADE_ON, sample.day("成文日期", LocalDate.now(clock)).toString(),
                        Field.GENRE, sample.fact("公文种类"),
                        Field.SUMMARY, sample.fact("概述"),
                        Field.CATEGORY, sample.fact("分类"),
                        Field.BASIS, sample.fact("依据"),
                        Field.TYPED, sample.text(),
                        Field.ATTRIBUTE, attribute(sample).name()));
        long version = desk.read(clerk, id).edition().version();
        if (!(save.save(clerk, id, version, typed, true) instanceof Saving.Saved))
            throw damaged("documents", sample.fact("标题"));
        return id;
    }

    private static Attribute attribute(SampleDocument sample) {
        return sample.says("公开属性", "主动公开") ? Attribute.PROACTIVE : Attribute.WITHHELD;
    }

    private static List<SampleDocument> documents() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:samples/documents/*.txt");
            var documents = new ArrayList<SampleDocument>();
            for (Resource file :
                    Arrays.stream(files)
                            .sorted(Comparator.comparing(one -> String.valueOf(one.getFilename())))
                            .toList())
                documents.add(SampleDocument.read(file.getContentAsString(StandardCharsets.UTF_8)));
            return documents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource("samples/" + name).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IllegalStateException damaged(String file, Object bad) {
        return new IllegalStateException("samples/" + file + ": " + bad);
    }
}
