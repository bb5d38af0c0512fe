package yangguang.registers;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Option;
import yangguang.law.registers.Stage.Due;
import yangguang.law.registers.Values;
import yangguang.registers.ReadSentence.Reading;
import yangguang.registers.SpokenNumbers.Amount;

/** One sentence that is read into a register. What was understood of it is struck out. */
final class Sentence {
    private static final int LETTERS_BESIDE = 4;
    private static final Pattern CLAUSE = Pattern.compile("[，。；、！,;!\\s]+");

    /** Words that say nothing once the rest is understood. */
    private static final Pattern FILLING =
            Pattern.compile(
                    "[了的在于共有次场个一两几到花去来]|我们|街道|单位|机关|本|全体|大约|左右|参加|到会|出席|参会"
                            + "|召开|举办|举行|组织|开展|进行|开|办|收到|发布|发放|支出|花费|用于|接到|发现");

    private static final Pattern BEGINS =
            Pattern.compile(
                    "^(?:我们|我街|街道|本单位|本机关)?(?:召开|举办|举行|组织|开展|进行|收到|接到|发布|参加|购置|买|做|开(?!会)|办)?了?(?:[一两\\d]+[次场个期篇件台])?");

    private final Definition register;
    private final String sentence;
    private final LocalDate today;
    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    /** Words that speak of a day or a number and do not say which. */
    private final List<String> unclear = new ArrayList<>();

    /** Which letters were understood. */
    private final Set<Integer> understood = new HashSet<>();

    Sentence(Definition register, String sentence, LocalDate today) {
        this.register = register;
        this.sentence = sentence.strip();
        this.today = today;
    }

    Reading read() {
        readDay();
        register.first().forEach(this::readOptions);
        readAmounts();
        readTitle();
        return new Reading.Understood(register, new TypedFields(typed), rest());
    }

    private void readDay() {
        readDeadline();
        var unclear = SpokenDays.unclear(unread(), today);
        if (unclear.isPresent()) {
            var said = unclear.get();
            leave(register.day(), said.words(), said.words(), said.from(), said.to());
            return;
        }
        SpokenDays.in(unread(), today)
                .ifPresent(
                        day -> {
                            typed.put(register.day(), List.of(day.date().toString()));
                            strike(day.from(), day.to());
                        });
    }

    /** A day until when goes to the field from which a stage is due. */
    private void readDeadline() {
        var field =
                register.stages().stream()
                        .flatMap(stage -> stage.limits().stream())
                        .flatMap(
                                limit ->
                                        limit.due() instanceof Due.ByDay(var id)
                                                ? Stream.of(id)
                                                : Stream.of())
                        .filter(
                                id ->
                                        register.first().stream()
                                                .anyMatch(one -> one.id().equals(id)))
                        .findFirst();
        if (field.isEmpty()) return;
        SpokenDays.deadline(sentence, today)
                .ifPresent(
                        day -> {
                            typed.put(field.get(), List.of(day.date().toString()));
                            strike(day.from(), day.to());
                        });
    }

    /** The sentence with a blank for every letter that was understood. */
    private String unread() {
        var unread = new StringBuilder(sentence);
        understood.forEach(place -> unread.setCharAt(place, '　'));
        return unread.toString();
    }

    private void readOptions(Field field) {
        switch (field.kind()) {
            case Kind.Choice(var options) -> longest(options).ifPresent(one -> choose(field, one));
            case Kind.Choices(var options) ->
                    options.stream()
                            .flatMap(option -> spoken(option).stream())
                            .forEach(one -> choose(field, one));
            case Kind.YesNo(var phrases) ->
                    phrases.stream()
                            .filter(sentence::contains)
                            .max(comparingInt(String::length))
                            .ifPresent(phrase -> choose(field, yesOrNo(phrase)));
            case Kind.Words _, Kind.Moment _, Kind.Amount _, Kind.Reference _, Kind.Files _ -> {}
        }
    }

    /** 没发现问题 is no. */
    private Spoken yesOrNo(String phrase) {
        var not =
                Pattern.compile("(?:没有?|未|无)(?:发现|存在)?" + Pattern.quote(phrase)).matcher(sentence);
        return not.find() ? new Spoken(Values.NO, not.group()) : new Spoken(Values.YES, phrase);
    }

    /** A value, and the words that said it. */
    private record Spoken(String value, String phrase) {}

    private Optional<Spoken> longest(List<Option> options) {
        return options.stream()
                .flatMap(option -> spoken(option).stream())
                .max(comparingInt(one -> one.phrase().length()));
    }

    private Optional<Spoken> spoken(Option option) {
        return option.phrases().stream()
                .filter(sentence::contains)
                .max(comparingInt(String::length))
                .map(phrase -> new Spoken(option.id(), phrase));
    }

    private void choose(Field field, Spoken spoken) {
        typed.computeIfAbsent(field.id(), _ -> new ArrayList<>()).add(spoken.value());
        int from = sentence.indexOf(spoken.phrase());
        strike(from, from + spoken.phrase().length());
    }

    /** Each amount goes to the first field of its unit that has none yet. */
    private void readAmounts() {
        for (var amount : SpokenNumbers.in(sentence)) {
            register.first().stream()
                    .filter(field -> !typed.containsKey(field.id()) && takes(field, amount))
                    .findFirst()
                    .ifPresent(field -> take(field, amount));
            if (amount.isSeveralTimes() && !understood.contains(amount.from()))
                unclear.add(said(amount));
        }
    }

    private void take(Field field, Amount amount) {
        if (!amount.exact()) {
            leave(field.id(), amount.number(), said(amount), amount.from(), amount.to());
            return;
        }
        typed.put(field.id(), List.of(amount.number()));
        strike(amount.from(), amount.to());
    }

    private String said(Amount amount) {
        return sentence.substring(amount.from(), amount.to());
    }

    /** What is not clear stands in its field as it was said, and is told. */
    private void leave(String field, String words, String said, int from, int to) {
        typed.put(field, List.of(words));
        unclear.add(said);
        strike(from, to);
    }

    private static boolean takes(Field field, Amount amount) {
        return switch (field.kind()) {
            case Kind.Number number ->
                    number.unit() != null && amount.counts(number.unit().chinese());
            case Kind.Money _ -> amount.isMoney();
            case Kind.Words _, Kind.Moment _, Kind.Pick _, Kind.Reference _, Kind.Files _ -> false;
        };
    }

    /** The part around the words that named the register, without its day and verb. */
    private void readTitle() {
        var title = register.field(register.title()).orElseThrow();
        if (!(title.kind() instanceof Kind.Line)) return;
        var phrase =
                register.phrases().stream()
                        .filter(sentence::contains)
                        .max(comparingInt(String::length));
        if (phrase.isEmpty()) return;
        int place = sentence.indexOf(phrase.get());
        for (var clause : clauses()) {
            if (place < clause.from() || place >= clause.to()) continue;
            var words = SpokenDays.without(withoutUnclear(clause.text()), today).strip();
            var name = named(BEGINS.matcher(words).replaceFirst("").strip(), phrase.get());
            strike(clause.from(), clause.to());
            boolean saysNothing = name.isEmpty() || name.equals(phrase.get());
            typed.put(title.id(), List.of(saysNothing ? said(clause, phrase.get()) : name));
        }
    }

    private String withoutUnclear(String words) {
        return unclear.stream()
                .findFirst()
                .filter(typed.getOrDefault(register.day(), List.of())::contains)
                .map(day -> words.replaceFirst(Pattern.quote(day), ""))
                .orElse(words);
    }

    /** 热点舆情：停水 is 停水. */
    private static String named(String words, String phrase) {
        int colon = words.replace(':', '：').indexOf('：');
        return colon > 0
                        && colon < words.length() - 1
                        && words.substring(0, colon).contains(phrase)
                        && colon <= phrase.length() + LETTERS_BESIDE
                ? words.substring(colon + 1).strip()
                : words;
    }

    /** Where the clause that names the register says no more, the next one that is whole does. */
    private String said(Clause naming, String otherwise) {
        return clauses().stream()
                .filter(clause -> clause.from() >= naming.to())
                .filter(clause -> left(clause).equals(clause.text()))
                .filter(clause -> !clause.text().startsWith("在"))
                .findFirst()
                .map(
                        clause -> {
                            strike(clause.from(), clause.to());
                            return clause.text();
                        })
                .orElse(otherwise);
    }

    private record Clause(String text, int from, int to) {}

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        var ends = CLAUSE.matcher(sentence);
        int from = 0;
        while (ends.find()) {
            if (ends.start() > from)
                clauses.add(new Clause(sentence.substring(from, ends.start()), from, ends.start()));
            from = ends.end();
        }
        if (from < sentence.length())
            clauses.add(new Clause(sentence.substring(from), from, sentence.length()));
        return clauses;
    }

    private List<String> rest() {
        var left =
                clauses().stream()
                        .map(this::left)
                        .filter(words -> !FILLING.matcher(words).replaceAll("").isBlank())
                        .filter(words -> !namesWhatIsFilled(words));
        return Stream.concat(unclear.stream(), left).toList();
    }

    /** 回答提问 beside the number of questions says no more. */
    private boolean namesWhatIsFilled(String words) {
        return register.first().stream()
                .filter(field -> typed.containsKey(field.id()))
                .anyMatch(field -> field.label().chinese().contains(words));
    }

    private String left(Clause clause) {
        var left = new StringBuilder();
        for (int i = clause.from(); i < clause.to(); i++)
            if (!understood.contains(i)) left.append(sentence.charAt(i));
        return left.toString().strip();
    }

    private void strike(int from, int to) {
        for (int i = from; i < to; i++) understood.add(i);
    }
}
