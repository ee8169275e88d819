package org.tadamun.petition.delivery.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryStep;
import org.tadamun.petition.delivery.entity.ReceiptHashes;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * An attempt as shown to those who may write addressees.
 *
 * @param snapshot null for a letter
 * @param follows public id of the attempt that this one follows, or null
 * @param timeZone of the local times
 * @param steps the log, oldest first
 */
@Schema(name = "Delivery")
public record DeliveryView(
    String id,
    Addressed addressee,
    Pack snapshot,
    String follows,
    DeliveryChannel channel,
    DeliveryOutcome outcome,
    @Schema(description = DeliveryView.MOMENT) Instant plannedAt,
    LocalDateTime plannedLocal,
    @Schema(description = DeliveryView.MOMENT) Instant happenedAt,
    LocalDateTime happenedLocal,
    String timeZone,
    String delegation,
    String recipient,
    String reference,
    String note,
    boolean incident,
    String nextStep,
    LocalDate nextDue,
    Receipt receipt,
    List<Step> steps,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static final String MOMENT =
      "The moment of the local time in the addressee's time zone: of a time that the clocks show"
          + " twice the first. A request may name either; beside each other they must be the same.";

  /**
   * The addressee of an attempt.
   *
   * @param endedAt since when it is no longer addressed; null while it is
   */
  @Schema(name = "DeliveryAddressee")
  public record Addressed(
      String id, LocalizedText name, String hostCountry, String city, Instant endedAt) {

    static Addressed of(AddresseeView view) {
      return new Addressed(
          view.publicId(),
          view.name(),
          view.details().hostCountry(),
          view.details().city(),
          view.endedAt());
    }
  }

  /** The pack that was put before the addressee. */
  @Schema(name = "DeliveredPack")
  public record Pack(String id, String petition, Instant asOf, long total) {

    static Pack of(Snapshot snapshot) {
      return new Pack(
          snapshot.publicId(), snapshot.petition().slug(), snapshot.asOf(), snapshot.total());
    }
  }

  /**
   * The picture that is kept; {@code sentSha256} is the hash of the file as it was sent, with the
   * metadata that has been removed.
   */
  @Schema(name = "DeliveryReceipt")
  public record Receipt(String fileName, String sha256, String sentSha256) {

    static Receipt of(ReceiptHashes hashes) {
      return hashes == null
          ? null
          : new Receipt(hashes.fileName(), hashes.sha256(), hashes.sentSha256());
    }
  }

  /**
   * One entry of the log.
   *
   * @param outcome for an outcome that is taken back, the one that stands again, PLANNED if none
   *     does
   * @param takesBack whether this step takes back the outcome that stood until then
   * @param happenedLocal on the addressee's clock, null if nothing happened
   */
  @Schema(name = "DeliveryStep")
  public record Step(
      Instant at,
      String actor,
      DeliveryOutcome outcome,
      boolean takesBack,
      LocalDateTime happenedLocal,
      String note) {

    static List<Step> of(List<DeliveryStep> log) {
      return IntStream.range(0, log.size())
          .mapToObj(place -> of(log.get(place), DeliveryStep.isTakingBack(log, place)))
          .toList();
    }

    private static Step of(DeliveryStep step, boolean takesBack) {
      return new Step(
          step.at(), step.actor(), step.outcome(), takesBack, step.happenedLocal(), step.note());
    }
  }

  static DeliveryView of(Delivery delivery, AddresseeView addressee, String follows) {
    DeliveryDetails details = delivery.details();
    return new DeliveryView(
        delivery.publicId(),
        Addressed.of(addressee),
        delivery.snapshot() == null ? null : Pack.of(delivery.snapshot()),
        follows,
        details.channel(),
        delivery.outcome(),
        moment(details.plannedLocal(), delivery.zone()),
        details.plannedLocal(),
        moment(delivery.happenedLocal(), delivery.zone()),
        delivery.happenedLocal(),
        delivery.zone().getId(),
        details.delegation(),
        details.recipient(),
        details.reference(),
        details.note(),
        details.incident(),
        details.nextStep(),
        details.nextDue(),
        Receipt.of(delivery.receipt()),
        Step.of(delivery.steps()),
        delivery.createdAt(),
        delivery.modifiedAt(),
        delivery.version());
  }

  private static Instant moment(LocalDateTime local, ZoneId zone) {
    return local == null ? null : LocalTimes.first(local, zone);
  }

  /** The outcomes that may follow. */
  public Set<DeliveryOutcome> possible() {
    Set<DeliveryOutcome> next = new TreeSet<>(outcome.next());
    next.removeIf(one -> !channel.canEndAs(one));
    return next;
  }

  /** Whether no outcome was ever recorded, not even one that was taken back. */
  public boolean isOnlyPlanned() {
    return !outcome.hasHappened() && steps.size() == 1;
  }

  /**
   * Whether an outcome was ever recorded, and a receipt or words that may name somebody are kept.
   */
  public boolean isErasable() {
    Stream<Object> kept =
        Stream.of(delegation, recipient, reference, note, nextStep, nextDue, receipt);
    return !isOnlyPlanned()
        && Stream.concat(kept, steps.stream().map(Step::note)).anyMatch(Objects::nonNull);
  }

  /** The draft from which an edit starts. */
  public DeliveryDraft draft() {
    return new DeliveryDraft(
        addressee.id(),
        snapshot == null ? null : snapshot.id(),
        follows,
        channel,
        plannedLocal,
        delegation,
        recipient,
        reference,
        note,
        incident,
        nextStep,
        nextDue);
  }
}
