package org.tadamun.petition.signature.entity.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Embedded;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.signature.entity.rectification.Rectified;
import org.tadamun.petition.signature.entity.rectification.SignerPart;
import org.tadamun.petition.version.entity.TextSeen;

@DisplayName("Fields of a withdrawn signature")
class WithdrawnSignatureTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  /** A signature with a value in each field that says something about its signer. */
  private static Signature full() {
    Signer zara = new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC);
    Signature signature =
        new Signature(
            7,
            2,
            new Mailbox("fingerprint", 1, "encrypted", "domain"),
            zara,
            new Origin("mail", "release", "friend"),
            false,
            THEN);
    signature.cameByPass();
    signature.saw(new TextSeen(3, "en"));
    signature.confirm(THEN);
    signature.countedAsNew(THEN);
    List<SignerPart> corrected = List.of(SignerPart.LOCALITY);
    signature.rectify(
        zara, Rectified.none().then(corrected, RectificationReason.MISTYPED, THEN), THEN);
    signature.hold("Zara Khan of Leeds", THEN);
    signature.bounce(THEN);
    return signature;
  }

  /** The fields with a value, those of embedded parts after the name of their part. */
  private static Set<String> filled(Signature signature) throws IllegalAccessException {
    Set<String> found = new TreeSet<>();
    collect("", signature, found);
    return found;
  }

  private static void collect(String part, Object owner, Set<String> found)
      throws IllegalAccessException {
    for (Class<?> type = owner.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        field.setAccessible(true);
        Object value = field.get(owner);
        if (value == null || Set.<Object>of(false, 0, 0L).contains(value)) {
          continue;
        }
        if (field.isAnnotationPresent(Embedded.class)) {
          collect(part + field.getName() + '.', value, found);
        } else {
          found.add(part + field.getName());
        }
      }
    }
  }

  @Test
  @DisplayName("R7: of all fields, embedded ones included, only those without personal data remain")
  void remaining() throws IllegalAccessException {
    Signature signature = full();
    signature.withdraw(NOW);
    assertEquals(
        Set.of(
            "petitionId",
            "version",
            "state",
            "country",
            "language",
            "visibility",
            "createdAt",
            "changedAt",
            "confirmedAt",
            "seen.revision",
            "seen.language",
            "standing.since",
            "standing.withdrawnAt",
            "ruling.at",
            "mailbox.hmac",
            "mailbox.keyNumber"),
        filled(signature));
  }

  @Test
  @DisplayName("R7: a withdrawal empties name, place, address, origin, note and correction")
  void emptied() throws IllegalAccessException {
    Signature signature = full();
    Set<String> emptied = filled(signature);
    signature.withdraw(NOW);
    emptied.removeAll(filled(signature));
    assertEquals(
        Set.of(
            "givenName",
            "familyName",
            "searchName.key",
            "searchName.familyHead",
            "searchName.givenHead",
            "locality",
            "organisation",
            "mailbox.encrypted",
            "mailbox.domainKey",
            "mailbox.bouncedAt",
            "provenance.medium",
            "provenance.campaignCode",
            "provenance.referrer",
            "provenance.byPass",
            "rectified.fields",
            "rectified.reason",
            "rectified.at",
            "ruling.note",
            "standing.newHour"),
        emptied);
  }
}
