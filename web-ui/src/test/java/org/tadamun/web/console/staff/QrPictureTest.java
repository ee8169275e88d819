package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The QR picture for an authenticator app")
class QrPictureTest {

  @Test
  @DisplayName("the picture has a quiet zone and begins with a corner pattern")
  void drawn() {
    QrPicture picture = QrPicture.of("otpauth://totp/Tadamun:nadia@example.org?secret=GEZDGNBV");
    assertEquals(0, (picture.size() - 8 - 17) % 4, "17 squares and four for each version");
    assertTrue(picture.path().startsWith("M4 4h1v1h-1zM5 4h1v1h-1z"), picture.path());
    assertTrue(picture.path().matches("(M\\d+ \\d+h1v1h-1z)+"));
  }
}
