package org.tadamun.petition.signature.boundary.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.own.PackWithName;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * Fired when a signer asks who has received the name. Observers add the packs in which such a name
 * stands.
 *
 * <p>Only packs in which this signer may be meant are named. Otherwise somebody could sign under
 * another person's name, stay anonymous, and learn from the link which packs name that person (ADR
 * 256).
 */
public final class NamedPacksRequested {

  private final Signature his;
  private final List<ConsentAnswer> answers;
  private final List<PackWithName> found = new ArrayList<>();

  public NamedPacksRequested(Signature his, List<ConsentAnswer> answers) {
    this.his = his;
    this.answers = List.copyOf(answers);
  }

  public long petitionId() {
    return his.petitionId();
  }

  public int version() {
    return his.version();
  }

  public String country() {
    return his.signer().country();
  }

  /** The name as lists show it; null where no name is kept any more. */
  public String name() {
    return his.isNobodys() ? null : his.signer().fullName();
  }

  /**
   * Whether the signer may stand in a pack of this moment. The signature had been confirmed by
   * then, also by an import, and either its name may be shown now, or it has changed since, so that
   * it is not known what was allowed then. An unconfirmed signature may be in none, since anybody
   * can type a name.
   */
  public boolean mayStandIn(Instant asOf) {
    boolean named =
        his.state() == SignatureState.CONFIRMED
            && his.signer().visibility() != Visibility.ANONYMOUS;
    return hadStood(asOf) && (named || his.changedAt().isAfter(asOf));
  }

  private boolean hadStood(Instant asOf) {
    return his.confirmedAt() != null
        && Stream.of(his.confirmedAt(), his.standing().since())
            .filter(Objects::nonNull)
            .anyMatch(since -> !since.isAfter(asOf));
  }

  /**
   * Whether the signer may have agreed then that the name goes to authorities of this country. A
   * consent that was taken back has left a later refusal; one that was left out when signing again
   * has left nothing.
   *
   * @param target null where no such consent was needed
   */
  public boolean mayHaveAgreed(String target, Instant asOf) {
    if (target == null) {
      return true;
    }
    List<ConsentAnswer> said =
        answers.stream()
            .filter(
                one -> one.purpose().equals(ConsentPurpose.TARGET) && target.equals(one.country()))
            .toList();
    return said.isEmpty()
        ? his.changedAt().isAfter(asOf)
        : said.stream().anyMatch(one -> one.granted() || one.givenAt().isAfter(asOf));
  }

  public void add(PackWithName pack) {
    found.add(pack);
  }

  /** The packs that observers added, newest first. */
  public List<PackWithName> found() {
    return found.stream().sorted(Comparator.comparing(PackWithName::asOf).reversed()).toList();
  }
}
