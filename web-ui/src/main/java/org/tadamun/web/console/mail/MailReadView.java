package org.tadamun.web.console.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.MailReading;
import org.tadamun.kernel.mail.boundary.Mails;

/** A waiting mail as its recipient would see it, with its links. */
@Named
@RequestScoped
public class MailReadView {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @EJB private Access access;
  @EJB private Mails mails;

  private String id;
  private MailReading mail;

  /** A piece of the text; with an address it is a link. */
  public record Piece(String text, String href) {}

  /** Refuses before anything is drawn, where a refusal would be logged as a failure. */
  public void open() {
    access.requireEverywhere(Permission.MAIL_WRITE);
  }

  public MailReading getMail() {
    if (mail == null) {
      mail = mails.read(id);
    }
    return mail;
  }

  public List<Piece> getPieces() {
    List<Piece> pieces = new ArrayList<>();
    String plain = getMail().plain();
    Matcher link = LINK.matcher(plain);
    int end = 0;
    while (link.find()) {
      pieces.add(new Piece(plain.substring(end, link.start()), null));
      pieces.add(new Piece(link.group(), link.group()));
      end = link.end();
    }
    pieces.add(new Piece(plain.substring(end), null));
    return pieces;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
