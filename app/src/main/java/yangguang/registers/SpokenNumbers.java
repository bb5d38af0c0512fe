package yangguang.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.law.rules.ChineseNumber;

/** Numbers with what they count, as people say them: 15人, 三十二人次, 1.2万元, 两百份. */
final class SpokenNumbers {
    private static final String PEOPLE = "个?(?:人次|人|名|位)";
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<vague>好几|几[十百千]|数[十百千]|几|好多|许多|很多|不少|若干)|(?<number>\\d+(?:\\.\\d+)?|[两〇"
                            + "一二三四五六七八九十百零]+)\\s*(?<ten>万)?\\s*(?<about>[多余来几])?)(?<unit>"
                            + PEOPLE
                            + "|元|块|家|份|篇|条|件|次|场|个|台|套)");
    private static final int PLACES = 4;

    /**
     * @param number as one would type it; where it is not exact, as it was said
     * @param exact false for 二十多 and 好多
     */
    record Amount(String number, boolean exact, String unit, int from, int to) {
        /** Whether it counts what a field counts; people are counted in several words. */
        boolean counts(String unitOfField) {
            return unit.equals(unitOfField) || isPeople() && unitOfField.matches(PEOPLE);
        }

        private boolean isPeople() {
            return unit.matches(PEOPLE);
        }

        /** An entry is of one time. */
        boolean isSeveralTimes() {
            return unit.matches("[次场]") && !(exact && number.equals("1"));
        }

        boolean isMoney() {
            return unit.equals("元") || unit.equals("块");
        }
    }

    private SpokenNumbers() {}

    static List<Amount> in(String sentence) {
        var amounts = new ArrayList<Amount>();
        var parts = FORM.matcher(sentence);
        while (parts.find()) {
            boolean exact = parts.group("vague") == null && parts.group("about") == null;
            amounts.add(
                    new Amount(
                            exact
                                    ? number(parts).toPlainString()
                                    : sentence.substring(parts.start(), parts.start("unit")),
                            exact,
                            parts.group("unit"),
                            parts.start(),
                            parts.end()));
        }
        return amounts;
    }

    private static BigDecimal number(Matcher parts) {
        var number = read(parts.group("number"));
        return parts.group("ten") == null ? number : number.movePointRight(PLACES);
    }

    private static BigDecimal read(String number) {
        return Character.isDigit(number.charAt(0))
                ? new BigDecimal(number)
                : BigDecimal.valueOf(
                        ChineseNumber.read(number.replace('两', '二').replace('〇', '零')));
    }
}
