import { fieldErrors, ProblemError, readProblem } from './problem';

test("a proxy's page is a refusal with a status and nothing more", async () => {
  const response = new Response('<html>Bad gateway</html>', {
    status: 502,
    headers: { 'Content-Type': 'text/html', 'X-Request-Id': 'req-9' },
  });
  expect(await readProblem(response)).toMatchObject({ status: 502, code: 'http-502', requestId: 'req-9', errors: {} });
});

test('the wait that the server asks for is kept', async () => {
  const response = new Response('{"code":"too-many-requests"}', {
    status: 429,
    headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '12' },
  });
  expect(await readProblem(response)).toMatchObject({ code: 'too-many-requests', retryAfter: 12 });
});

test('field errors come under the names that a form uses', () => {
  const error = new ProblemError(400, {
    code: 'invalid',
    errors: {
      title: [
        { code: 'required', message: 'Wajib diisi.' },
        { code: 'too-short', message: 'Terlalu pendek.' },
      ],
      'rows[2].quantity': [{ code: 'range', message: 'Harus lebih dari nol.' }],
    },
  });
  expect(fieldErrors(error)).toEqual({ title: 'Wajib diisi.', 'rows.2.quantity': 'Harus lebih dari nol.' });
  expect(fieldErrors(new Error('something else'))).toEqual({});
});
