package yangguang.reader;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the pages of a PDF as long as somebody waits for their text. */
final class WatchedPages extends PDFTextStripper {
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Patience.goOn();
        super.processOperator(operator, operands);
    }
}
