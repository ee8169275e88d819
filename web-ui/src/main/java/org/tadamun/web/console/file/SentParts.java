package org.tadamun.web.console.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Deletes the parts of forms with files, such as sheets with signatures. The server keeps them
 * unencrypted in a folder and never deletes them by itself (docs/adr/150).
 */
@ApplicationScoped
public class SentParts {

  private static final Logger LOG = System.getLogger(SentParts.class.getName());
  private static final String NAMES = "upload_*.tmp";

  /** Each form holds the read lock while it is handled; sweeping takes the write lock. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  @Inject private ServletContext context;

  public static boolean areIn(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Begins with a form; call it before anything reads a parameter. */
  public void begin() {
    underWay.readLock().lock();
  }

  /** Deletes the parts of the form; call it on the thread that called {@link #begin}. */
  public void end(HttpServletRequest request) {
    try {
      for (Part part : request.getParts()) {
        part.delete();
      }
    } catch (IOException | ServletException | RuntimeException broken) {
      LOG.log(Level.DEBUG, "A form with files broke off", broken);
    } finally {
      underWay.readLock().unlock();
    }
    sweep();
  }

  /**
   * Deletes what is left in the folder, if no form is being handled. After a form broke off, the
   * server does not name the part it had begun.
   */
  private void sweep() {
    if (!underWay.writeLock().tryLock()) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), NAMES)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "What browsers sent may still lie in " + folder(), unreadable);
    } finally {
      underWay.writeLock().unlock();
    }
  }

  private Path folder() {
    return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
  }
}
