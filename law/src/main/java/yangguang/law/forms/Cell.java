package yangguang.law.forms;

import java.util.List;
import java.util.Set;

/**
 * 单元格: one figure of a form.
 *
 * @param indicator what it counts
 * @param row code of its row
 * @param column key of its column, empty in a table of one column
 * @param unit 单位
 * @param source where the figure comes from
 * @param signed whether it may be less than 0
 * @param reserved whether only a body with 规章制定权 may fill it
 */
public record Cell(
        String indicator,
        String row,
        String column,
        String unit,
        Source source,
        boolean signed,
        boolean reserved) {
    private static final String MONEY = "元";

    /** One name, one object: a figure is found without comparing letters. */
    public Cell {
        indicator = indicator.intern();
    }

    /** Where a figure comes from. */
    public sealed interface Source {
        /**
         * 流量: what was counted in the year.
         *
         * @param indicators its own, then those that are added up where nothing is counted under
         *     its own
         */
        record Flow(List<String> indicators) implements Source {
            public Flow {
                indicators = List.copyOf(indicators);
            }
        }

        /** 合计: the sum of the cells of these indicators. */
        record Sum(List<String> parts) implements Source {
            public Sum {
                parts = List.copyOf(parts);
            }
        }

        /**
         * 存量: all that was ever counted up to a day.
         *
         * @param indicators as those of a flow
         */
        record Stock(List<String> indicators, At at) implements Source {
            public Stock {
                indicators = List.copyOf(indicators);
            }
        }
    }

    /** The day up to which a stock is counted. */
    public enum At {
        /** 上年结转: the end of the year before. */
        START,
        /** 年末: the end of the year. */
        END;

        static At named(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Whether it is the sum of other cells, and so not filled by hand. */
    public boolean isSum() {
        return source instanceof Source.Sum;
    }

    /** The indicators of the cells whose sum it is; none for a figure of its own. */
    public List<String> parts() {
        return source instanceof Source.Sum(var parts) ? parts : List.of();
    }

    /** What is counted for it; nothing for a sum. */
    public Set<String> counted() {
        return switch (source) {
            case Source.Flow(var indicators) -> Set.copyOf(indicators);
            case Source.Stock(var indicators, _) -> Set.copyOf(indicators);
            case Source.Sum _ -> Set.of();
        };
    }

    /** Whether it is an amount of money, which may have decimals. */
    public boolean isMoney() {
        return unit.endsWith(MONEY);
    }
}
