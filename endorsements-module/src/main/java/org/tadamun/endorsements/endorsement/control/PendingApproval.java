package org.tadamun.endorsements.endorsement.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Proofs;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;

/**
 * The parts of an endorsement that decide who may approve it. A union may have hundreds that wait
 * for approval, and each mail counts all of them: so these columns are read in one statement.
 */
record PendingApproval(String country, Proofs proofs) {

  /** One row for each proof that still counts; the first column is the endorsement's id. */
  static final String ROWS =
      "select e.id, e.country, e.capacity, r.kind as endorser_kind, p.kind as proof_kind,"
          + " p.recorded_by from endorsements_endorsement e"
          + " join endorsements_endorser r on r.id = e.endorser_id"
          + " join endorsements_evidence p on p.endorsement_id = e.id and p.pos >= e.proofs_from"
          + " where e.campaign_id = ?1 and e.state = ?2"
          + " and (p.url is not null or p.note is not null)";

  static PendingApproval of(Endorsement endorsement) {
    return new PendingApproval(endorsement.country(), endorsement.proofs());
  }

  /**
   * Groups the rows by endorsement.
   *
   * @param rows of {@link #ROWS}, in any order
   */
  static List<PendingApproval> of(List<Object[]> rows) {
    Map<Object, List<Object[]>> each = rows.stream().collect(Collectors.groupingBy(row -> row[0]));
    return each.values().stream().map(PendingApproval::ofOne).toList();
  }

  private static PendingApproval ofOne(List<Object[]> rows) {
    Object[] row = rows.getFirst();
    Capacity capacity = Capacity.valueOf((String) row[2]);
    boolean forOthers = capacity.speaksForOthers(EndorserKind.valueOf((String) row[3]));
    List<EndorsementEvidence> all = rows.stream().map(PendingApproval::evidence).toList();
    return new PendingApproval((String) row[1], new Proofs(all, forOthers));
  }

  private static EndorsementEvidence evidence(Object[] row) {
    return new EndorsementEvidence(
        EvidenceKind.valueOf((String) row[4]), null, null, (String) row[5], null);
  }

  boolean isFor(long campaignId, NoticeReader reader) {
    return reader.may(Permission.ENDORSEMENT_WRITE, campaignId, Set.of(country))
        && proofs.soleWitness().filter(one -> !one.equals(reader.actor())).isPresent();
  }
}
