package org.tadamun.petition.imports.control.arrival;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.imports.control.ImportFiles;
import org.tadamun.petition.imports.entity.ImportRefused;

/** Stores an arriving file piece by piece, and counts and hashes it meanwhile. */
@Dependent
public class ImportReceiver {

  private static final long MEGABYTE = 1024 * 1024;
  private static final int PIECES_AT_ONCE = 25;

  @EJB private ImportFiles files;

  /** What has been received so far. */
  public static final class Receipt {

    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private int pieces;

    /** The SHA-256 of the content; read once, when all of it has arrived. */
    public String hash() {
      return HexFormat.of().formatHex(digest.digest());
    }

    public long bytes() {
      return bytes;
    }

    /** How many pieces are stored. */
    public int pieces() {
      return pieces;
    }
  }

  /**
   * Reads the content to its end. The caller has no transaction: each portion commits by itself.
   *
   * @param receipt is kept up to date, also where this fails
   * @throws ImportRefused.TooLarge if the content is larger than that
   * @throws InvalidInput if it is empty
   */
  public void receive(long id, InputStream content, long megabytesMost, Receipt receipt)
      throws IOException {
    InputStream in = new DigestInputStream(content, receipt.digest);
    List<byte[]> portion = new ArrayList<>();
    byte[] piece = in.readNBytes(ImportFiles.PIECE_BYTES);
    while (piece.length > 0) {
      receipt.bytes += piece.length;
      if (receipt.bytes > megabytesMost * MEGABYTE) {
        throw new ImportRefused.TooLarge(megabytesMost);
      }
      portion.add(piece);
      if (portion.size() == PIECES_AT_ONCE) {
        keep(id, portion, receipt);
      }
      piece = in.readNBytes(ImportFiles.PIECE_BYTES);
    }
    keep(id, portion, receipt);
    if (receipt.bytes == 0) {
      throw new InvalidInput("file", "kernel.error.required");
    }
  }

  private void keep(long id, List<byte[]> portion, Receipt receipt) {
    files.append(id, receipt.pieces, portion);
    receipt.pieces += portion.size();
    portion.clear();
  }
}
