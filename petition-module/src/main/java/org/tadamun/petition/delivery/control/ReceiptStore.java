package org.tadamun.petition.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.SealedPieces;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.Receipt;
import org.tadamun.petition.delivery.entity.ReceiptHashes;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.file.entity.FileKind;

/** Keeps pictures of receipts, encrypted and without the metadata of the camera. */
@Dependent
public class ReceiptStore {

  private static final String FIELD = "receipt";
  static final String CONTEXT = "delivery-receipt:";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SealedPieces pieces;

  /**
   * Cleans and stores the picture of a receipt.
   *
   * @throws InvalidInput if it is missing, too large, or no complete JPEG or PNG
   */
  public void keep(Delivery delivery, FileUpload file) {
    byte[] picture = cleaned(file);
    ReceiptHashes hashes = new ReceiptHashes(file.shownName(), Sha256.hex(picture), file.sha256());
    delivery.keepReceipt(hashes, clock.instant());
    em.persist(
        new Receipt(
            delivery.id(),
            FileKind.of(picture).orElseThrow(),
            pieces.seal(CONTEXT + delivery.publicId(), picture),
            clock.instant()));
  }

  static byte[] cleaned(FileUpload file) {
    if (file == null) {
      throw new InvalidInput(FIELD, "kernel.error.required");
    }
    if (file.content().length > FileUpload.BYTES_MAX) {
      throw new InvalidInput(FIELD, "batch.error.large", FileUpload.MEGABYTES_MAX);
    }
    return FileKind.of(file.content())
        .flatMap(
            kind ->
                switch (kind) {
                  case JPEG -> PictureParts.ofJpeg(file.content());
                  case PNG -> PictureParts.ofPng(file.content());
                  case PDF -> Optional.<byte[]>empty();
                })
        .orElseThrow(() -> new InvalidInput(FIELD, "delivery.error.picture"));
  }

  /**
   * Reads and decrypts the picture.
   *
   * @throws NotFound if there is none
   */
  public FileContent read(Delivery delivery) {
    Receipt receipt = find(delivery).orElseThrow(NotFound::new);
    ReceiptHashes hashes = delivery.receipt();
    return new FileContent(
        receipt.kind().named(hashes.fileName()),
        receipt.kind().mediaType(),
        pieces.open(CONTEXT + delivery.publicId(), receipt.parts(), hashes.sha256()));
  }

  /** When the picture was stored; null if there is none. */
  public Instant keptAt(Delivery delivery) {
    return find(delivery).map(Receipt::createdAt).orElse(null);
  }

  public void drop(Delivery delivery) {
    find(delivery).ifPresent(em::remove);
  }

  private Optional<Receipt> find(Delivery delivery) {
    return em.createNamedQuery(Receipt.OF_DELIVERY, Receipt.class)
        .setParameter("delivery", delivery.id())
        .getResultStream()
        .findFirst();
  }
}
