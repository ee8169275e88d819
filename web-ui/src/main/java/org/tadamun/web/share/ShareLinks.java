package org.tadamun.web.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.text.TextBean;

/** The same services wherever a page is passed on, by signers and by staff. */
@ApplicationScoped
public class ShareLinks {

  @Inject private TextBean text;

  /**
   * @param address of the page, whole; the service's code is put behind it
   * @param title what a mail has as its subject
   * @param words what is said with the link
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
   * What goes with a link: words in the language of what it leads to, or how that is called. Words
   * of another one would be passed on to who cannot read the page, or not them.
   *
   * @param words in any languages; null for none
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

  /** Mail programs take a plus sign for one, so a blank must not become it. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
