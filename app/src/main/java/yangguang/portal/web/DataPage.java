package yangguang.portal.web;

import java.util.List;
import yangguang.law.forms.Form;
import yangguang.pages.Chart;

/**
 * 年报数据 of a year.
 *
 * @param indicator the figure that is drawn
 * @param bars the bodies, the largest first
 */
public record DataPage(
        Scope scope, Menu menu, int year, Form form, String indicator, List<Chart.Bar> bars) {
    public String at(String below) {
        return scope.at("/annual/" + year + "/data" + below);
    }

    /** Whether a report of somebody does not say this figure. */
    public boolean hasBlanks() {
        return bars.stream().anyMatch(bar -> bar.value() == null);
    }

    public String label() {
        return form.label(indicator);
    }

    public String unit() {
        return form.cell(indicator).orElseThrow().unit();
    }
}
