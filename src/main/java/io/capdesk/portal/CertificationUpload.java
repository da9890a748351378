package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.notices.FileCertification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The signed certification of a notice. */
@Controller
class CertificationUpload {

    private final FileCertification fileCertification;

    CertificationUpload(FileCertification fileCertification) {
        this.fileCertification = fileCertification;
    }

    @PostMapping("/portal/notices/{number}/certification")
    String upload(@CurrentPerson Person person, @PathVariable String number, @RequestParam Optional<MultipartFile> file,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut, RedirectAttributes next)
            throws IOException {
        try (InputStream content = file.isPresent() ? file.get().getInputStream() : new ByteArrayInputStream(new byte[0])) {
            var outcome = fileCertification.file(person, number, file.map(MultipartFile::getOriginalFilename).orElse(null), content);
            if (outcome instanceof FileCertification.Outcome.NotFound) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (leftOut) {
                next.addFlashAttribute("fileProblem", DocumentRefusal.TOO_LARGE.sentence());
            } else if (outcome instanceof FileCertification.Outcome.Refused refused) {
                next.addFlashAttribute("fileProblem", refused.why().sentence());
            } else {
                next.addFlashAttribute("done", "The signed certification is on file.");
            }
        }
        return "redirect:/portal/notices/" + number + "#certification";
    }
}
