package org.tadamun.petition.signature.control.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Groups of address changes that are written together")
class AddressChangeTest {

  private static final String NOBODY = "nobody";

  private static AddressRow row(long id, int version, String encrypted) {
    return new AddressRow(id, 7, version, "old" + id, 1, encrypted);
  }

  private static AddressChange kept(long id) {
    return new AddressChange(row(id, 1, "sealed"), "old" + id, false, 2, "anew", null);
  }

  private static AddressChange made(long id, int version, String fingerprint) {
    return new AddressChange(row(id, version, "sealed"), fingerprint, true, 2, "anew", null);
  }

  private static AddressChange withoutAddress(long id) {
    return AddressChange.withoutAddress(row(id, 1, null), NOBODY + id);
  }

  private static List<List<Long>> stretches(AddressChange... all) {
    return AddressChange.stretches(List.of(all)).stream()
        .map(stretch -> stretch.stream().map(one -> one.row().id()).toList())
        .toList();
  }

  @Test
  @DisplayName("Changes of one kind are one group, in their order")
  void kinds() {
    assertEquals(List.of(), stretches());
    assertEquals(
        List.of(List.of(1L, 2L, 3L)), stretches(made(1, 1, "a"), kept(2), made(3, 1, "b")));
    assertEquals(
        List.of(List.of(1L), List.of(2L, 3L), List.of(4L)),
        stretches(made(1, 1, "a"), withoutAddress(2), withoutAddress(3), made(4, 1, "b")));
  }

  @Test
  @DisplayName(
      "A change to a fingerprint that an earlier one of the group has or takes begins a new group")
  void places() {
    assertEquals(
        List.of(List.of(1L, 2L), List.of(3L, 4L)),
        stretches(made(1, 1, "a"), made(2, 1, "b"), made(3, 1, "a"), made(4, 1, "b")));
    assertEquals(List.of(List.of(1L), List.of(2L)), stretches(kept(1), made(2, 1, "old1")));
    assertEquals(
        List.of(List.of(1L), List.of(2L), List.of(3L)),
        stretches(made(1, 1, "a"), made(2, 1, "a"), made(3, 1, "a")));
  }

  @Test
  @DisplayName("Equal fingerprints of two versions do not divide a group")
  void versions() {
    assertEquals(List.of(List.of(1L, 2L)), stretches(made(1, 1, "a"), made(2, 2, "a")));
  }

  @Test
  @DisplayName("A change to a random fingerprint is like the one made from the address in all else")
  void nobody() {
    AddressChange made = made(1, 1, "a");
    AddressChange changed = made.ofNobody(NOBODY);
    assertEquals(NOBODY, changed.fingerprint());
    assertEquals(made, changed.madeOf("a"));
    assertEquals(
        List.of(false, false, true),
        Stream.of(changed, kept(1), made).map(AddressChange::made).toList());
  }
}
