package yangguang.files;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** The table of a font that says which letter a code of two bytes means, for those who copy. */
final class LetterCodes {
    private LetterCodes() {}

    static byte[] table(SortedMap<Integer, Integer> letters) {
        var table =
                new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
        table.append("/CMapName /Letters def /CMapType 2 def\n");
        table.append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        letters.forEach(
                (code, letter) ->
                        table.append(
                                "1 beginbfchar <%04X> <%s> endbfchar\n"
                                        .formatted(code, utf16(letter))));
        table.append("endcmap CMapName currentdict /CMap defineresource pop end end");
        return table.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String utf16(int letter) {
        var codes = new StringBuilder();
        for (char unit : Character.toChars(letter)) codes.append("%04X".formatted((int) unit));
        return codes.toString();
    }
}
