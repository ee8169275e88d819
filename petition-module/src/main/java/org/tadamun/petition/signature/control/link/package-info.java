/** What holders of mailed links are answered, and how it leaves the API. */
package org.tadamun.petition.signature.control.link;
