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
 * The new values for what a signature keeps of its address.
 *
 * @param fingerprint under the present key, or of no address
 * @param made whether it was made from the address: then no other signature may have it
 * @param address encrypted; null where there was none
 * @param domainKey null where there is no domain; where there was no address, the column is not
 *     changed
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

  /** The unique key of a signature. */
  record Place(long petitionId, int version, String fingerprint) {}

  /** For a signature without an address. */
  static AddressChange withoutAddress(AddressRow row, String nobody) {
    return new AddressChange(row, nobody, false, Mailbox.NO_KEY, null, null);
  }

  /** This change with a fingerprint that was made from the address. */
  AddressChange madeOf(String anew) {
    return new AddressChange(row, anew, true, number, address, domainKey);
  }

  /** This change with a fingerprint of no address. */
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
   * Splits changes, in their order, in which rows are locked, into batches of one statement. A
   * change never shares a batch with an earlier one that may take or free its unique key.
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
   * Writes changes where the row is still as it was read.
   *
   * @param stretch all with an address, or all without one
   * @return those that were written
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
