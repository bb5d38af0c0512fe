package yangguang;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Before each test method: empty tables, and the clock back at its start. */
class FreshStart implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        var platform = test.getApplicationContext();
        platform.getBean(TestDatabase.class).clear();
        platform.getBean(TestClock.class).reset();
    }
}
