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
 * Somebody asks who has got his name. Who knows of packs adds those in which one like his stands.
 *
 * <p>It is answered only where he himself may be meant. Else whoever signs under the name of
 * another and stays anonymous would learn by his own link for whom that one is named (ADR 256).
 */
public final class PacksAsked {

  private final Signature his;
  private final List<ConsentAnswer> answers;
  private final List<PackWithName> found = new ArrayList<>();

  public PacksAsked(Signature his, List<ConsentAnswer> answers) {
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

  /** As it stands in lists; null where nothing is known of him any more. */
  public String name() {
    return his.isNobodys() ? null : his.signer().fullName();
  }

  /**
   * Whether he may stand in a pack of this moment: he had confirmed by then, or a file had brought
   * him, and either he may be named now, or something has changed since, so that nobody knows any
   * more what he allowed then. Whoever has confirmed nothing may type one name after the other.
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
   * Whether he may have agreed then that his name goes to authorities of this country. Of a yes
   * that he took back the no of later is kept; of one that was left out when he signed anew nothing
   * is.
   *
   * @param target null where no consent of its own was asked for
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

  /** Those that were told, the newest first. */
  public List<PackWithName> found() {
    return found.stream().sorted(Comparator.comparing(PackWithName::asOf).reversed()).toList();
  }
}
