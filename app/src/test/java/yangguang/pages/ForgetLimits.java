package yangguang.pages;

import org.springframework.stereotype.Component;
import yangguang.database.NoticeListener;

/** Tests share one memory of who did what how often; it is emptied with the tables. */
@Component
class ForgetLimits implements NoticeListener {
    private final RateLimit limit;

    ForgetLimits(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public String topic() {
        return "test";
    }

    @Override
    public void on(String payload) {}

    @Override
    public void missed() {
        limit.forget();
    }
}
