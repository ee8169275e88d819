package org.tadamun.web.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.text.TextBean;

/** The links by which signers and staff share a page; the same services everywhere. */
@ApplicationScoped
public class ShareLinks {

  @Inject private TextBean text;

  /**
   * @param address the full address of the page; a code for the service is added to it
   * @param title the subject of a mail
   * @param words the text sent with the link
   */
  public List<ShareLink> of(String address, String title, String words) {
    String said = encoded(words + " ");
    return List.of(
        on("WhatsApp", "https://wa.me/?text=" + said + link(address, "whatsapp")),
        on(
            "Telegram",
            "https://t.me/share/url?url=" + link(address, "telegram") + "&text=" + encoded(words)),
        on("X", "https://x.com/intent/post?text=" + said + link(address, "x")),
        on("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + link(address, "facebook")),
        new ShareLink(
            text.get("petition.share.mail"),
            "mailto:?subject="
                + encoded(title)
                + "&body="
                + encoded(words + "\n\n")
                + link(address, "mail")));
  }

  /**
   * The text for a link in the language of its page, or the page's title if there is none in that
   * language. A text in another language could reach people who cannot read it, or not the page.
   *
   * @param words in any languages, or null
   */
  public static String said(String lang, String called, LocalizedText words) {
    String own = words == null ? null : words.in(lang);
    return own == null ? called : own;
  }

  private ShareLink on(String service, String url) {
    return new ShareLink(text.of("petition.share.on", service), url);
  }

  private static String link(String address, String service) {
    String codes = "utm_medium=share&utm_source=" + service;
    return encoded(address + (address.indexOf('?') < 0 ? '?' : '&') + codes);
  }

  /** Encodes a blank as %20, because mail programs do not read a plus sign as a blank. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
