/** What a browser, and a page, may keep of forms, and have to. */
package org.tadamun.architecture.form;
