package yangguang;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import yangguang.database.NoticeListener;

/** Before each test method: empty tables, nothing of them in memory, the clock at its start. */
class FreshStart implements TestExecutionListener, Ordered {
    /** Before a test begins its transaction, which would hold what the index waits for. */
    private static final int BEFORE_TRANSACTIONS = 3_900;

    @Override
    public int getOrder() {
        return BEFORE_TRANSACTIONS;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var platform = test.getApplicationContext();
        platform.getBean(TestDatabase.class).clear();
        platform.getBean(TestClock.class).reset();
        platform.getBeansOfType(NoticeListener.class).values().forEach(NoticeListener::missed);
    }
}
