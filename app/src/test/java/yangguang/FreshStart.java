package yangguang;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import yangguang.database.NoticeListener;

/** Before each test method: empty tables, nothing of them in memory, the clock at its start. */
class FreshStart implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        var platform = test.getApplicationContext();
        platform.getBean(TestDatabase.class).clear();
        platform.getBean(TestClock.class).reset();
        platform.getBeansOfType(NoticeListener.class).values().forEach(NoticeListener::missed);
    }
}
