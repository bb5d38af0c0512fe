package yangguang.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.access.Role;
import yangguang.law.clocks.Consulted;
import yangguang.law.fees.Fee;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Outcomes;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** 办理环节的表单 (B14): which fields a step has, and the deed that they make. */
public enum StepForm {
    SIGNED_FOR(Field.ON),
    ARRIVED(Field.ON),
    CONFIRMED(Field.ON, Field.HOW),
    CORRECTION_ASKED(Field.ON, Field.ITEMS, Field.ANSWER_BY),
    CORRECTION_ARRIVED(Field.ON, Field.TEXT),
    OPINION_ASKED(Field.ON, Field.CONSULTED, Field.NAME, Field.ITEMS),
    OPINION_REACHED(Field.ON, Field.WHO),
    OPINION_GIVEN(Field.ON, Field.WHO, Field.POSITION, Field.TEXT),
    ASSISTANCE_ASKED(Field.NAME, Field.ITEMS, Field.ANSWER_BY),
    PASSED_ON(Field.NAME, Field.REASON),
    THIRD_PARTY_TOLD(Field.WHO, Field.REASON),
    PROVISION_SET(Field.ANSWER_BY),
    EXTENSION_PROPOSED(Field.REASON),
    EXTENDED(Field.ON),
    EXTENSION_DECLINED(Field.REASON),
    REASONS_ASKED(Field.ON, Field.ITEMS),
    REASONS_GIVEN(Field.ON, Field.TEXT),
    POSTPONED(Field.ON, Field.UNTIL, Field.REASON),
    FEE_ASKED(Field.ON, Field.BASIS, Field.COUNT),
    FEE_PAID(Field.ON),
    REPLY_SIGNED(Field.ON),
    GIVEN_UP(Field.ON),
    WITHDRAWN(Field.ON, Field.REASON),
    SEPARATED(Field.REASON),
    NOTED(Field.TEXT);

    /** One field of a step. */
    public enum Field {
        ON,
        HOW,
        ITEMS,
        ANSWER_BY,
        TEXT,
        CONSULTED,
        NAME,
        WHO,
        POSITION,
        REASON,
        UNTIL,
        BASIS,
        COUNT;

        /** Its name in the form, such as {@code answerBy}. */
        public String word() {
            var words = name().toLowerCase(Locale.ROOT).split("_");
            return words.length == 1
                    ? words[0]
                    : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
        }

        boolean isDay() {
            return this == ON || this == ANSWER_BY || this == UNTIL;
        }

        boolean isText() {
            return switch (this) {
                case HOW, ITEMS, TEXT, NAME, REASON -> true;
                case ON, ANSWER_BY, CONSULTED, WHO, POSITION, UNTIL, BASIS, COUNT -> false;
            };
        }

        private Longest longest() {
            return this == HOW || this == NAME ? Longest.LINE : Longest.LETTER;
        }
    }

    private final List<Field> fields;

    StepForm(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The form of a deed, by its word in addresses. */
    public static Optional<StepForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Field> fields() {
        return fields;
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }

    /** Who takes it: an extension is decided by the head of the office. */
    public Role role() {
        return this == EXTENDED || this == EXTENSION_DECLINED
                ? Role.APPROVER
                : Role.REQUEST_OFFICER;
    }

    /** What is wrong or missing in the form. */
    public Problems problems(Map<String, String> typed) {
        var problems = Problems.none();
        for (var field : fields) {
            var value = of(typed, field);
            boolean right =
                    switch (field) {
                        case ON, ANSWER_BY, UNTIL -> TypedDay.parse(value).isPresent();
                        case CONSULTED -> named(Consulted.values(), value).isPresent();
                        case POSITION -> named(Deed.Position.values(), value).isPresent();
                        case BASIS -> named(Fee.Basis.values(), value).isPresent();
                        case COUNT, WHO -> value.matches("[1-9]\\d{0,5}");
                        case REASON -> this == WITHDRAWN || !value.isEmpty();
                        case HOW, ITEMS, TEXT, NAME -> !value.isEmpty();
                    };
            if (!right) problems.add(field.word(), "requests.problem." + field.word());
            if (field.isText()) field.longest().check(problems, field.word(), value);
        }
        return problems;
    }

    /** The day on which it happened; today where the form does not ask. */
    LocalDate on(Map<String, String> typed, LocalDate today) {
        return has(Field.ON) ? day(typed, Field.ON) : today;
    }

    Words words(Map<String, String> typed) {
        var words = new HashMap<String, String>();
        fields.stream()
                .filter(Field::isText)
                .filter(field -> !of(typed, field).isEmpty())
                .forEach(field -> words.put(field.word(), of(typed, field)));
        return words.isEmpty() ? Words.NONE : new Words(words);
    }

    /** The deed, once nothing is wrong with the form. */
    Deed deed(Map<String, String> typed, Request request, Fees fees, Outcomes outcomes) {
        return switch (this) {
            case SIGNED_FOR -> new Deed.SignedFor();
            case ARRIVED -> new Deed.Arrived();
            case CONFIRMED -> new Deed.Confirmed();
            case CORRECTION_ASKED -> new Deed.CorrectionAsked(day(typed, Field.ANSWER_BY));
            case CORRECTION_ARRIVED -> new Deed.CorrectionArrived();
            case OPINION_ASKED ->
                    new Deed.OpinionAsked(
                            (int) request.consulted().count() + 1,
                            named(Consulted.values(), of(typed, Field.CONSULTED)).orElseThrow());
            case OPINION_REACHED -> new Deed.OpinionReached(number(typed, Field.WHO));
            case OPINION_GIVEN ->
                    new Deed.OpinionGiven(
                            number(typed, Field.WHO),
                            named(Deed.Position.values(), of(typed, Field.POSITION)).orElseThrow());
            case ASSISTANCE_ASKED -> new Deed.AssistanceAsked(day(typed, Field.ANSWER_BY));
            case PASSED_ON -> new Deed.PassedOn();
            case THIRD_PARTY_TOLD -> new Deed.ThirdPartyTold(number(typed, Field.WHO));
            case PROVISION_SET -> new Deed.ProvisionSet(day(typed, Field.ANSWER_BY));
            case EXTENSION_PROPOSED -> new Deed.ExtensionProposed();
            case EXTENDED -> new Deed.Extended();
            case EXTENSION_DECLINED -> new Deed.ExtensionDeclined();
            case REASONS_ASKED -> new Deed.ReasonsAsked();
            case REASONS_GIVEN -> new Deed.ReasonsGiven();
            case POSTPONED -> new Deed.Postponed(day(typed, Field.UNTIL));
            case FEE_ASKED -> fee(typed, request, fees);
            case FEE_PAID -> new Deed.FeePaid();
            case REPLY_SIGNED -> new Deed.ReplySigned();
            case GIVEN_UP -> new Deed.GivenUp(givenUp(request, outcomes));
            case WITHDRAWN -> new Deed.Withdrawn();
            case SEPARATED -> new Deed.Separated();
            case NOTED -> new Deed.Noted();
        };
    }

    private static Deed fee(Map<String, String> typed, Request request, Fees fees) {
        var basis = named(Fee.Basis.values(), of(typed, Field.BASIS)).orElseThrow();
        int count = number(typed, Field.COUNT);
        int yuan = fees.of(request, basis, count).map(Fee::yuan).orElse(0);
        return new Deed.FeeAsked(basis.name(), count, yuan);
    }

    /** Where nothing is overdue there is no such outcome, and the clocks refuse the step. */
    private static String givenUp(Request request, Outcomes outcomes) {
        return outcomes.givenUp(request.governedBy(), request.standing())
                .map(OutcomeFacts::code)
                .orElse("");
    }

    public static String of(Map<String, String> typed, Field field) {
        return typed.getOrDefault(field.word(), "").strip();
    }

    private static LocalDate day(Map<String, String> typed, Field field) {
        return TypedDay.parse(of(typed, field)).orElseThrow();
    }

    private static int number(Map<String, String> typed, Field field) {
        return Integer.parseInt(of(typed, field));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
