package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Person;

/** Makes deliveries for tests, and reads what the database keeps of them. */
@Stateless
@PermitAll
public class DeliveryWorld {

  public static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);
  public static final String SECRET_PLACE = "GPSLatitude 33.6844";

  private static final String ZONE = "Europe/London";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private Deliveries deliveries;

  public AddresseeView addressee(long campaignId, AddresseeKind kind, String country, String zone) {
    AddresseeDetails details =
        new AddresseeDetails(
            kind,
            LocalizedText.of("en", kind + " in " + country),
            "PK",
            country,
            "City",
            zone,
            null,
            null,
            null,
            null);
    return system.run(() -> addressees.add(campaignId, details, false, true));
  }

  public AddresseeView embassy(long campaignId, String country) {
    return addressee(campaignId, AddresseeKind.EMBASSY, country, ZONE);
  }

  /** A moment in the time zone of the embassy, to the minute. */
  public static LocalDateTime minute(Instant moment) {
    return minute(moment, ZONE);
  }

  public static LocalDateTime minute(Instant moment, String zone) {
    return LocalDateTime.ofInstant(moment, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
  }

  public static DeliveryDraft draft(
      String addressee, String snapshot, String follows, DeliveryChannel channel) {
    return new DeliveryDraft(
        addressee,
        snapshot,
        follows,
        channel,
        NOON,
        "Anna Malik, Bilal Shah",
        null,
        null,
        "Ring twice",
        null,
        null,
        null);
  }

  public static DeliveryReport report(DeliveryOutcome outcome) {
    return report(outcome, NOON, null);
  }

  public static DeliveryReport report(DeliveryOutcome outcome, LocalDateTime when, LocalDate due) {
    return new DeliveryReport(
        outcome,
        when,
        "The guard at the gate",
        null,
        "He sent us away",
        null,
        due == null ? null : "Send it by post",
        due);
  }

  public DeliveryView plan(Person person, DeliveryDraft draft) throws Exception {
    return Acting.as(person, () -> deliveries.plan(draft));
  }

  /** Plans an attempt and reports its outcome. */
  public DeliveryView made(Person person, DeliveryDraft draft, DeliveryReport report)
      throws Exception {
    DeliveryView planned = plan(person, draft);
    return Acting.as(person, () -> deliveries.report(planned.id(), null, report, null));
  }

  /** A photograph with a comment that contains its place. */
  public static FileUpload photograph() {
    try {
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpg", plain);
      byte[] place = SECRET_PLACE.getBytes(StandardCharsets.US_ASCII);
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      sent.write(plain.toByteArray(), 0, 2);
      sent.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (place.length + 2)});
      sent.writeBytes(place);
      sent.write(plain.toByteArray(), 2, plain.size() - 2);
      return new FileUpload("/phone/IMG_1.jpg", sent.toByteArray());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** All words of an attempt in the database, as one text. */
  public String everything(String delivery) {
    StringBuilder all = new StringBuilder();
    for (String sql :
        List.of(
            "select delegation, recipient, reference, note, next_step, receipt_name"
                + " from petition_delivery where public_id = ?1",
            "select s.note, s.actor, s.outcome from petition_delivery_step s, petition_delivery d"
                + " where s.delivery_id = d.id and d.public_id = ?1")) {
      for (Object row : em.createNativeQuery(sql).setParameter(1, delivery).getResultList()) {
        all.append(List.of(Arrays.toString((Object[]) row)));
      }
    }
    return all.toString();
  }

  /** The stored pieces of a receipt. */
  public List<?> pieces(String delivery) {
    return em.createNativeQuery(
            "select p.content from petition_receipt_part p, petition_receipt r, petition_delivery d"
                + " where p.receipt_id = r.id and r.delivery_id = d.id and d.public_id = ?1"
                + " order by p.pos")
        .setParameter(1, delivery)
        .getResultList();
  }

  public long receipt(String delivery) {
    return ((Number)
            em.createNativeQuery(
                    "select r.id from petition_receipt r, petition_delivery d"
                        + " where r.delivery_id = d.id and d.public_id = ?1")
                .setParameter(1, delivery)
                .getSingleResult())
        .longValue();
  }

  /** Sets the planned time with seconds, as older builds stored it. */
  public void planned(String delivery, LocalDateTime local) {
    em.createNativeQuery("update petition_delivery set planned_local = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.valueOf(local))
        .setParameter(2, delivery)
        .executeUpdate();
  }
}
