package yangguang.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 报送: what was handed in.
 *
 * @param figures by indicator, as they stood then; null was left blank
 * @param wording as it read then
 */
public record Submission(
        int number,
        int edition,
        Map<String, @Nullable BigDecimal> figures,
        ReportWording wording,
        long byId,
        String byName,
        Instant at) {}
