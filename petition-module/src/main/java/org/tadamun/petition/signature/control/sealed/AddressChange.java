package org.tadamun.petition.signature.control.sealed;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * The values that replace what a signature keeps of its mail address when keys are rotated.
 *
 * @param fingerprint made with the present key, or a random one that belongs to no address
 * @param made whether the fingerprint was made from the address; then no other signature of the
 *     version may have it
 * @param number of the key of the fingerprint
 * @param address encrypted; null if the signature had none
 * @param domainKey the fingerprint of the domain; null if there is none. If the signature had no
 *     address, its domain key is not changed
 */
record AddressChange(
    AddressRow row,
    String fingerprint,
    boolean made,
    int number,
    String address,
    String domainKey) {

  private static final String ADDRESS =
      "update petition_signature set address_hmac = ?, key_no = ?, address = ?, domain_key = ?"
          + " where id = ? and address_hmac = ? and address = ?";

  private static final String NO_ADDRESS =
      "update petition_signature set address_hmac = ?, key_no = ?"
          + " where id = ? and address_hmac = ? and address is null";

  /** The key that the database keeps unique among signatures. */
  record Place(long petitionId, int version, String fingerprint) {}

  /** The change of a signature that has no address: it only gets a random fingerprint. */
  static AddressChange withoutAddress(AddressRow row, String nobody) {
    return new AddressChange(row, nobody, false, Mailbox.NO_KEY, null, null);
  }

  /** A copy of this change with a fingerprint that was made from the address. */
  AddressChange madeOf(String anew) {
    return new AddressChange(row, anew, true, number, address, domainKey);
  }

  /** A copy of this change with a random fingerprint that belongs to no address. */
  AddressChange ofNobody(String nobody) {
    return new AddressChange(row, nobody, false, number, address, domainKey);
  }

  Place place() {
    return new Place(row.petitionId(), row.version(), fingerprint);
  }

  boolean hasAddress() {
    return row.encrypted() != null;
  }

  /**
   * Splits the changes into stretches that one statement can write, in the given order, which is
   * that of the locks. All of a stretch have an address or none, and none takes a place that an
   * earlier one of the same stretch takes.
   */
  static List<List<AddressChange>> stretches(List<AddressChange> all) {
    List<List<AddressChange>> stretches = new ArrayList<>();
    Set<Place> places = new HashSet<>();
    for (AddressChange one : all) {
      boolean goesOn =
          !stretches.isEmpty()
              && stretches.getLast().getFirst().hasAddress() == one.hasAddress()
              && !(one.made && places.contains(one.place()));
      if (!goesOn) {
        stretches.add(new ArrayList<>());
        places.clear();
      }
      stretches.getLast().add(one);
      places.add(one.place());
    }
    return stretches;
  }

  /**
   * Writes the changes, except of rows that were changed since they were read.
   *
   * @param stretch all with an address, or all without
   * @return the changes that were written
   */
  static List<AddressChange> write(EntityManager em, List<AddressChange> stretch) {
    String sql = stretch.getFirst().hasAddress() ? ADDRESS : NO_ADDRESS;
    int[] written = RowBatch.execute(em, sql, stretch.stream().map(AddressChange::values).toList());
    List<AddressChange> done = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == 1) {
        done.add(stretch.get(i));
      }
    }
    return done;
  }

  private Object[] values() {
    return hasAddress()
        ? new Object[] {
          fingerprint,
          number,
          address,
          domainKey == null ? new RowBatch.Null(Types.VARCHAR) : domainKey,
          row.id(),
          row.fingerprint(),
          row.encrypted()
        }
        : new Object[] {fingerprint, number, row.id(), row.fingerprint()};
  }
}
