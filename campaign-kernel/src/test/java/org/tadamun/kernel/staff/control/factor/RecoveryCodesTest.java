package org.tadamun.kernel.staff.control.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Recovery codes")
class RecoveryCodesTest {

  @Test
  @DisplayName("ten different codes of sixteen digits are made")
  void made() {
    List<String> codes = RecoveryCodes.make();
    assertEquals(10, Set.copyOf(codes).size());
    assertTrue(codes.stream().allMatch(one -> one.matches("\\d{4}( \\d{4}){3}")), codes::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456",
        "1234 5678 9012 3456",
        " 1234-5678-9012-3456\n",
        "١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦",
        "۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶"
      })
  @DisplayName("a code is read with any blanks or hyphens, and with digits of any keyboard")
  void typed(String text) {
    assertEquals("1234567890123456", RecoveryCodes.typed(text));
  }

  @Test
  @DisplayName("an absent code, or one without digits, is empty")
  void readsNothingAsEmpty() {
    assertEquals("", RecoveryCodes.typed(null));
    assertEquals("", RecoveryCodes.typed("code"));
  }
}
